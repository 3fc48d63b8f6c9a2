// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "CDatagrams.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <string.h>

#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#endif

static int least(int a, int b) { return a < b ? a : b; }

// Room for the one control message that a datagram is sent with.
union control {
  char bytes[CMSG_SPACE(sizeof(uint16_t))];
  struct cmsghdr header;
};

// Makes a message of datagrams of one length, which the system cuts up at the end of its way.
static void cut_up(struct msghdr *message, union control *control, uint16_t length) {
  message->msg_control = control->bytes;
  message->msg_controllen = sizeof control->bytes;
  struct cmsghdr *header = CMSG_FIRSTHDR(message);
  header->cmsg_level = IPPROTO_UDP;
  header->cmsg_type = UDP_SEGMENT;
  header->cmsg_len = CMSG_LEN(sizeof length);
  memcpy(CMSG_DATA(header), &length, sizeof length);
}

static int send_messages(
    int descriptor, const struct situs_outgoing *datagrams, int count, int cuts_up) {
  struct mmsghdr messages[SITUS_DATAGRAMS];
  struct iovec parts[SITUS_DATAGRAMS];
  union control controls[SITUS_DATAGRAMS];
  int number = 0;
  for (int first = 0; first < count; number++) {
    int last = first;
    do {
      parts[last] = (struct iovec){(void *)datagrams[last].bytes, datagrams[last].length};
      last++;
    } while (cuts_up && last < count && datagrams[last].length == datagrams[first].length);
    messages[number].msg_hdr =
        (struct msghdr){.msg_iov = &parts[first], .msg_iovlen = last - first};
    if (last - first > 1)
      cut_up(&messages[number].msg_hdr, &controls[number], datagrams[first].length);
    first = last;
  }
  int sent = sendmmsg(descriptor, messages, number, 0);
  if (sent < 0) return sent;
  int carried = 0;
  for (int index = 0; index < sent; index++) carried += messages[index].msg_hdr.msg_iovlen;
  return carried;
}

int situs_send_datagrams(int descriptor, const struct situs_outgoing *datagrams, int count) {
  // Whether the system cuts up messages; some do not, and some ways out of the machine do not.
  static _Thread_local int cuts_up = 1;
  count = least(count, SITUS_DATAGRAMS);
  int sent = send_messages(descriptor, datagrams, count, cuts_up);
  if (sent >= 0 || !cuts_up) return sent;
  switch (errno) {
  case EINVAL:
  case EIO:
  case EMSGSIZE:
  case ENOPROTOOPT:
  case EOPNOTSUPP:
    cuts_up = 0;
    return send_messages(descriptor, datagrams, count, cuts_up);
  default: return sent;
  }
}

int situs_receive_datagrams(int descriptor, struct situs_incoming *datagrams, int size, int count) {
  struct mmsghdr messages[SITUS_DATAGRAMS];
  struct iovec parts[SITUS_DATAGRAMS];
  memset(messages, 0, sizeof messages);
  count = least(count, SITUS_DATAGRAMS);
  for (int index = 0; index < count; index++) {
    parts[index] = (struct iovec){datagrams[index].bytes, size};
    messages[index].msg_hdr.msg_iov = &parts[index];
    messages[index].msg_hdr.msg_iovlen = 1;
    messages[index].msg_hdr.msg_name = &datagrams[index].sender;
    messages[index].msg_hdr.msg_namelen = sizeof datagrams[index].sender;
  }
  int received = recvmmsg(descriptor, messages, count, MSG_DONTWAIT, NULL);
  for (int index = 0; index < received; index++) {
    datagrams[index].length = messages[index].msg_len;
    datagrams[index].sender_length = messages[index].msg_hdr.msg_namelen;
  }
  return received;
}
