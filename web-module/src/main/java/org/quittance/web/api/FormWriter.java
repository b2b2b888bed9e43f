package org.quittance.web.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.quittance.web.api.form.Form;
import org.quittance.web.api.form.XmlForm;

/** Writes every form of the API, as JSON or as XML, whichever the caller would rather have. */
@Provider
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
public class FormWriter implements MessageBodyWriter<Form> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType media) {
    return Form.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Form form,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(bytes(form, media));
  }

  static byte[] bytes(Form form, MediaType media) {
    return isXml(media) ? XmlForm.write(form) : form.json().getBytes(StandardCharsets.UTF_8);
  }

  static boolean isXml(MediaType media) {
    return media != null && media.getSubtype().equals("xml");
  }
}
