package org.quittance.system.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils most requests, each in one way, and leaves some as they are. */
final class Shaker {

  private static final int INTACT_PERCENT = 40;

  private final List<Damage> all = new ArrayList<>();

  Shaker() {
    all.addAll(List.of(BodyDamage.values()));
    all.addAll(List.of(HttpDamage.values()));
  }

  Input shake(Input input, Random random) {
    if (random.nextInt(100) >= INTACT_PERCENT) {
      List<Damage> possible = all.stream().filter(damage -> damage.fits(input)).toList();
      Damage damage = possible.get(random.nextInt(possible.size()));
      damage.on(input, random);
      input.damage = damage.name();
      input.isHttp = !damage.breaksHttp();
      input.isRefused = damage.isAlwaysRefused();
    }
    return input;
  }
}
