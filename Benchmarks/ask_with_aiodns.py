# SPDX-License-Identifier: Apache-2.0
"""Asks for the A record of every name on standard input with aiodns, as dns.py's peer.

    ask_with_aiodns.py SERVER OUTSTANDING < names > answers.jsonl
"""

import asyncio
import json
import sys

import aiodns


async def main(server, outstanding):
    resolver = aiodns.DNSResolver(nameservers=[server], timeout=5, tries=3)
    names = iter(sys.stdin)

    async def work():
        for line in names:
            name = line.strip()
            try:
                answer = await resolver.query_dns(name, "A")
                found = [record.data.addr for record in answer.answer]
            except aiodns.error.DNSError as error:
                found = str(error)
            sys.stdout.write(json.dumps({"name": name, "answers": found}) + "\n")

    await asyncio.gather(*(work() for _ in range(outstanding)))


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
