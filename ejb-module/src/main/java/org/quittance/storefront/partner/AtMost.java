package org.quittance.storefront.partner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that fails once it is longer than it may be. */
final class AtMost implements BodySubscriber<byte[]> {

  private final int largest;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.Subscription subscription;

  AtMost(int largest) {
    this.largest = largest;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      received.writeBytes(bytes);
    }
    if (received.size() > largest) {
      subscription.cancel();
      body.completeExceptionally(new IOException("longer than " + largest + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failed) {
    body.completeExceptionally(failed);
  }

  @Override
  public void onComplete() {
    body.complete(received.toByteArray());
  }
}
