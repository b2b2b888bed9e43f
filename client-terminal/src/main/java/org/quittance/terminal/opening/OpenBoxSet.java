package org.quittance.terminal.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.content.DeliverContent;
import org.quittance.terminal.content.FileNames;
import org.quittance.terminal.device.Device;
import org.quittance.terminal.device.Devices;
import org.quittance.terminal.document.BoxSet;
import org.quittance.terminal.document.ContentKey;
import org.quittance.terminal.document.EBox;
import org.quittance.terminal.document.FetchKeys;
import org.quittance.terminal.document.License;
import org.quittance.terminal.document.PublishedKeys;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.KeptBoxSets;
import org.quittance.terminal.home.KeptLicenses;
import org.quittance.terminal.home.KeptProofs;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.Failure;
import org.quittance.terminal.outcome.Refused;

/**
 * Opens every eBox of a BoxSet. One that is refused does not keep the others closed; when the
 * server is not there at all, the rest is left for the next time. Opening again changes nothing. A
 * proof that was issued again is opened in the place of the one in the BoxSet.
 */
public final class OpenBoxSet {
  private final FindBoxSet boxSets;
  private final FindReplacement replacements;
  private final FetchKeys keys;
  private final Devices devices;
  private final ExchangeProof exchange;
  private final DeliverContent delivery;

  /** Opens through the API, with the device and the memory of this home directory. */
  public OpenBoxSet(
      QuittanceApi api, ServerTime time, Home home, FetchKeys keys, DeliverContent delivery) {
    this.boxSets = new FindBoxSet(api, new KeptBoxSets(home));
    this.replacements = new FindReplacement(api, new KeptProofs(home));
    this.keys = keys;
    this.devices = new Devices(home);
    this.exchange = new ExchangeProof(api, time, new KeptLicenses(home));
    this.delivery = delivery;
  }

  /**
   * Opens into the folder, which is made if need be.
   *
   * @param replace whether other files under the same names may be overwritten
   */
  public Opening open(String boxSetId, Path folder, boolean replace) {
    BoxSet boxSet = boxSets.find(boxSetId);
    Path out = made(folder.toAbsolutePath().normalize());
    Device device = devices.mine();
    PublishedKeys published = keys.fetch();
    Run run = new Run(out, replace, device);
    Optional<Failure> first = Optional.empty();
    for (EBox eBox : boxSet.eBoxes()) {
      try {
        run.open(boxSet.id(), eBox, published);
      } catch (Failure failure) {
        first = first.or(() -> Optional.of(failure));
        if (failure.exit() == Exit.UNKNOWN) {
          break;
        }
      }
    }
    return new Opening(boxSetId, List.copyOf(run.opened), first);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new Refused(
          "file-unwritable",
          "The folder " + folder + " cannot be made. Choose another --out; nothing was opened.");
    }
  }

  /** What one opening has done so far: a content bought several times is written once. */
  private final class Run {
    private final Path out;
    private final boolean replace;
    private final Device device;
    private final FileNames names = new FileNames();
    private final Map<String, Path> places = new HashMap<>();
    private final Set<Path> proven = new HashSet<>();
    private final List<OpenedFile> opened = new ArrayList<>();

    Run(Path out, boolean replace, Device device) {
      this.out = out;
      this.replace = replace;
      this.device = device;
    }

    void open(String boxSetId, EBox boxed, PublishedKeys published) {
      EBox shown = replacements.known(boxed);
      License license;
      try {
        license = exchange.exchange(shown, device, published);
      } catch (Refused refused) {
        if (!refused.code().equals("proof-revoked")) {
          throw refused;
        }
        shown = replacements.instead(boxSetId, boxed, shown, refused);
        license = exchange.exchange(shown, device, published);
      }
      deliver(shown, license);
    }

    private void deliver(EBox eBox, License license) {
      for (ContentKey content : license.contentKeys()) {
        Path file =
            places.computeIfAbsent(
                content.associatedData(), any -> out.resolve(names.place(content.name())));
        byte[] key = device.opener().open(content.jwe());
        boolean wasThere = proven.contains(file) || delivery.deliver(content, key, file, replace);
        proven.add(file);
        opened.add(
            new OpenedFile(
                eBox.proofId(),
                eBox.sku(),
                license.id(),
                file,
                content.bytes(),
                content.sha256(),
                wasThere));
      }
    }
  }
}
