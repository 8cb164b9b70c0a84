package dev.chiffon.ingest.web;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which machines may be asked. All addresses of a host are judged, since any of them may be taken.
 *
 * <p>The client looks the name up a second time. The JVM keeps what it was told first, for 30
 * seconds unless {@code networkaddress.cache.ttl} says otherwise, so it connects to what was judged
 * here; a program that sets that to 0 is open to names that change in between (DNS rebinding).
 */
final class Addresses {
  private final Lookup lookup;
  private final Reach reach;

  /** Which addresses are allowed. */
  enum Reach {
    /** Only those that any machine on the internet can reach. */
    PUBLIC,
    /** Also those of this machine and its network. */
    ALSO_PRIVATE
  }

  /** From a name to addresses. */
  interface Lookup {
    /** Returns all addresses of the host. */
    InetAddress[] of(String host) throws IOException;
  }

  Addresses(Lookup lookup, Reach reach) {
    this.lookup = lookup;
    this.reach = reach;
  }

  /** Returns if all addresses of that host are allowed. */
  void require(String host) throws IOException {
    for (InetAddress address : lookup.of(host)) {
      if (reach == Reach.PUBLIC && !isPublic(address)) {
        throw new RefusedException(
            "need a public address, got %s for the host %s"
                .formatted(address.getHostAddress(), host));
      }
    }
  }

  /** Returns whether the address is assigned to a machine on the internet (RFC 6890). */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean special =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special && (address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes));
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xFF;
    int b = bytes[1] & 0xFF;
    boolean special =
        a == 0
            || a == 10
            || a == 127
            || (a == 100 && b >= 64 && b < 128)
            || (a == 169 && b == 254)
            || (a == 172 && b >= 16 && b < 32)
            || (a == 192 && b == 168)
            || (a == 192 && b == 0 && bytes[2] == 0)
            || (a == 198 && (b == 18 || b == 19))
            || a >= 224;
    return !special;
  }

  /** Only 2000::/3 is assigned; what carries an IPv4 address inside is judged by that. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (first == 0x2002) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
    }
    if (first == 0x64) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
    return first >= 0x2000 && first < 0x4000 && !teredo;
  }
}
