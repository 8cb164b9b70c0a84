package dev.chiffon.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  // The blocks of RFC 6890 and of IPv6 addresses with an IPv4 address inside
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.31.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "2002:a00:1::",
        "2001::1",
        "fec0::1"
      })
  void special_addresses_are_not_public(String address) throws UnknownHostException {
    assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "2606:2800:21f::1", "2002:5db8:d70e::"})
  void others_are_public(String address) throws UnknownHostException {
    assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void one_private_address_of_a_host_is_enough_to_refuse_it() throws IOException {
    InetAddress[] both = {
      InetAddress.getAllByName("93.184.215.14")[0], InetAddress.getAllByName("::1")[0]
    };
    Addresses addresses = new Addresses(host -> both, Addresses.Reach.PUBLIC);
    assertThatThrownBy(() -> addresses.require("a.example"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("need a public address, got 0:0:0:0:0:0:0:1 for the host a.example");
    new Addresses(host -> both, Addresses.Reach.ALSO_PRIVATE).require("a.example");
  }
}
