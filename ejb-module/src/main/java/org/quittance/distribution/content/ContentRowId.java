package org.quittance.distribution.content;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row, in the form the persistence provider asks for. */
class ContentRowId implements Serializable {
  private static final long serialVersionUID = 1L;

  private String content;
  private int version;

  protected ContentRowId() {}

  ContentRowId(ContentVersion id) {
    this.content = id.content().toString();
    this.version = id.version();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentRowId that
        && version == that.version
        && Objects.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(content, version);
  }
}
