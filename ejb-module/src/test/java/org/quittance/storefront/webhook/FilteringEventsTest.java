package org.quittance.storefront.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.shared.InvalidRequest;
import org.quittance.storefront.event.EventType;

class FilteringEventsTest {

  @ParameterizedTest
  @EnumSource(EventType.class)
  void wantsEverythingUnlessToldOtherwise(EventType type) {
    assertThat(new EventFilter(List.of()).wants(type.word())).isTrue();
    assertThat(EventFilter.of("").wants(type.word())).isTrue();
    assertThat(new EventFilter(List.of(type.word())).wants(type.word())).isTrue();
    assertThat(new EventFilter(List.of(type.group() + ".*")).wants(type.word())).isTrue();
  }

  @Test
  void wantsTypesAndGroups() {
    EventFilter filter =
        EventFilter.of(
            new EventFilter(List.of("purchase.captured", "refund.*", "refund.*")).words());
    assertThat(filter.types()).containsExactly("purchase.captured", "refund.*");
    assertThat(filter.wants("purchase.captured")).isTrue();
    assertThat(filter.wants("purchase.captured_twice")).isFalse();
    assertThat(filter.wants("purchase.capture_failed")).isFalse();
    assertThat(filter.wants("refund.paid")).isTrue();
    assertThat(filter.wants("refunds.paid")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"purchase", "*", "purchase.bought", "purchase.c*", "foo.*", ".*", ","})
  void refusesWhatIsNoType(String type) {
    assertThatThrownBy(() -> new EventFilter(List.of(type))).isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void hasTypesThatTheStandardRecommends(EventType type) {
    assertThat(type.word()).matches("[a-z_]+\\.[a-z_]+").startsWith(type.group() + ".");
  }
}
