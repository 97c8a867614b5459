#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens a hostile policy in the real window, in a network where every address leads to this machine, and counts packets.

The network is a namespace of its own: its only device is the loopback, every IPv4 and IPv6 address is routed to it, and
a packet socket sees whatever is sent, by whichever process and to whichever address and port: a connection, a question
to a name server, anything. So nothing can be missed because nobody listened there.

First the same program is told to look up a name and to connect once: that must be seen. Then it opens the policy, shows
every view of it, and types the same references into an answer: nothing may be seen.

usage: window-offline.py WINDOW_OFFLINE
"""
import ctypes
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
import time

PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
ETH_P_ALL = 3
UDP, TCP = 17, 6


def enter_own_network():
    """Runs this script again in a network of its own, as the user that it is."""
    unshare = ["unshare", "--user", "--map-current-user", "--keep-caps", "--net"]
    os.execvp(unshare[0], [*unshare, sys.executable, "-B", *sys.argv, "--inside"])


def route_everything_here():
    for command in ("link set lo up", "route add local default dev lo", "-6 route add local default dev lo"):
        subprocess.run(["ip", *command.split()], check=True)


class Packets:
    """Everything that is sent in this network, as (protocol, address, port)."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        self.seen = []
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        while True:
            data, where = self.socket.recvfrom(65535)
            if where[2] == socket.PACKET_OUTGOING:
                self.seen.append(self.describe(data))

    @staticmethod
    def describe(data):
        version, is_v4 = data[0] >> 4, data[0] >> 4 == 4
        if version not in (4, 6):
            return f"a packet of version {version}"
        protocol, header = (data[9], (data[0] & 15) * 4) if is_v4 else (data[6], 40)
        address = socket.inet_ntop(socket.AF_INET if is_v4 else socket.AF_INET6, data[16:20] if is_v4 else data[24:40])
        port = struct.unpack("!H", data[header + 2:header + 4])[0] if protocol in (UDP, TCP) else 0
        return f"{ {UDP: 'UDP', TCP: 'TCP'}.get(protocol, f'protocol {protocol}')} to {address}:{port}"

    def during(self, command):
        """What is seen while the command runs, and a second longer."""
        self.seen.clear()
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, preexec_fn=give_up_capabilities,
                              env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
        time.sleep(1)
        if done.returncode != 0:
            sys.exit(f"{command} ended with {done.returncode}: {done.stdout}")
        return list(self.seen), done.stdout.strip()


def give_up_capabilities():
    ctypes.CDLL(None).prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)


def inside(program):
    route_everything_here()
    time.sleep(1)  # IPv6 says hello to its neighbours when a device comes up
    packets = Packets()
    control, _ = packets.during([program, "control"])
    print("the control sends:", ", ".join(sorted(set(control))))
    if not any("TCP to 198.51.100.7:80" in packet for packet in control):
        sys.exit("a connection was not seen")
    if not any("UDP to" in packet and packet.endswith(":53") for packet in control):
        sys.exit("a question to a name server was not seen")
    seen, said = packets.during([program, "open"])
    print(said)
    if seen:
        sys.exit(f"{len(seen)} packets left the window: {', '.join(sorted(set(seen)))}")
    print("no packet left the window")


def main():
    for tool in ("unshare", "ip"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: install util-linux and iproute2")
    if sys.argv[-1] == "--inside":
        inside(sys.argv[1])
    else:
        enter_own_network()


if __name__ == "__main__":
    main()
