package org.quittance.web.api.form;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.quittance.distribution.content.Content;

/** A version of a content; where its ciphertext is only where one asks for it alone. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "content")
@XmlType(
    name = "Content",
    propOrder = {"content", "version", "name", "bytes", "sha256", "ciphertextBytes", "href"})
public class ContentForm extends Form {

  private String content;
  private Integer version;
  private String name;
  private Long bytes;
  private String sha256;
  private Long ciphertextBytes;
  private String href;

  /** For JAXB. */
  protected ContentForm() {}

  /** What it is, without where it lies. */
  public static ContentForm of(Content content) {
    var form = new ContentForm();
    form.content = content.id().content().toString();
    form.version = content.id().version();
    form.name = content.name();
    form.bytes = content.bytes();
    form.sha256 = content.sha256();
    return form;
  }

  /** What it is, and the address of its ciphertext. */
  public static ContentForm of(Content content, String href) {
    ContentForm form = of(content);
    form.ciphertextBytes = content.ciphertextBytes();
    form.href = href;
    return form;
  }
}
