package org.quittance.launcher;

/** Fills the demo shop once per data directory. */
final class DemoShop {

  private final DataDirectory data;
  private final Control control;

  DemoShop(DataDirectory data, Control control) {
    this.data = data;
    this.control = control;
  }

  void fill() throws Exception {
    if (!data.isMarked("demo-shop")) {
      control.post("/internal/demo");
      data.mark("demo-shop");
    }
  }
}
