#define _GNU_SOURCE
#include "CCurlShim.h"

#include <dlfcn.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

CURLcode situs_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode situs_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode situs_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode situs_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

CURLcode situs_curl_set_receiver(
  CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(handle, option, function);
}

CURLcode situs_curl_set_opener(CURL *handle, curl_opensocket_callback function) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

CURLcode situs_curl_set_prerequisite(CURL *handle, curl_prereq_callback function) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, function);
}

CURLcode situs_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

CURLcode situs_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}

CURLcode situs_curl_get_string(CURL *handle, CURLINFO info, const char **value) {
  return curl_easy_getinfo(handle, info, value);
}

CURLcode situs_curl_get_pointer(CURL *handle, CURLINFO info, void **value) {
  return curl_easy_getinfo(handle, info, value);
}

CURLcode situs_curl_get_certificates(CURL *handle, struct curl_certinfo **value) {
  return curl_easy_getinfo(handle, CURLINFO_CERTINFO, value);
}

const char *situs_curl_tls_version(CURL *handle) {
  const struct curl_tlssessioninfo *session = NULL;
  if (curl_easy_getinfo(handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session
      || session->backend != CURLSSLBACKEND_OPENSSL || !session->internals)
    return NULL;
  // libcurl has OpenSSL loaded already; asking for the symbol spares a second dependency.
  const char *(*version)(const void *) =
    (const char *(*)(const void *))dlsym(RTLD_DEFAULT, "SSL_get_version");
  return version ? version(session->internals) : NULL;
}

CURLMcode situs_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

CURLMcode situs_curl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value) {
  return curl_multi_setopt(multi, option, value);
}

CURLMcode situs_curl_multi_set_watcher(CURLM *multi, curl_socket_callback function) {
  return curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, function);
}

CURLMcode situs_curl_multi_set_timer(CURLM *multi, curl_multi_timer_callback function) {
  return curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, function);
}

CURLcode situs_curl_message_result(const CURLMsg *message) {
  return message->data.result;
}

curl_socket_t situs_curl_open(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int situs_curl_address(const struct curl_sockaddr *address, unsigned char *bytes) {
  if (address->family == AF_INET) {
    memcpy(bytes, &((const struct sockaddr_in *)&address->addr)->sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6) {
    memcpy(bytes, &((const struct sockaddr_in6 *)&address->addr)->sin6_addr, 16);
    return 16;
  }
  return 0;
}

// ---- Bytes in one turn ----

// OpenSSL's own numbers (openssl/ssl.h, ssl3.h), because its headers are no dependency of ours.
enum { record_header = 0x100, record_header_length = 5, received_shutdown = 2, set_argument = 16 };

static _Thread_local const void *turn_session;
static _Thread_local size_t turn_bytes;
static _Thread_local int turn_was_cut;

// Called for each TLS record and each message, as it is read or written.
static void count_record(
  int written, int version, int type, const void *bytes, size_t length, void *session,
  void *argument) {
  (void)version;
  if (written || type != record_header || length != record_header_length) return;
  if (session != turn_session) {
    turn_session = session;
    turn_bytes = 0;
  }
  const unsigned char *header = bytes;
  turn_bytes += record_header_length + ((size_t)header[3] << 8 | header[4]);
  if (turn_bytes <= (size_t)argument) return;
  // As if the peer had said that nothing more comes.
  void (*shut)(void *, int) = (void (*)(void *, int))dlsym(RTLD_DEFAULT, "SSL_set_shutdown");
  if (!shut) return;
  shut(session, received_shutdown);
  turn_was_cut = 1;
}

static CURLcode watch_session(CURL *handle, void *context, void *bytes) {
  (void)handle;
  typedef void (*callback)(int, int, int, const void *, size_t, void *, void *);
  void (*set)(void *, callback) =
    (void (*)(void *, callback))dlsym(RTLD_DEFAULT, "SSL_CTX_set_msg_callback");
  long (*control)(void *, int, long, void *) =
    (long (*)(void *, int, long, void *))dlsym(RTLD_DEFAULT, "SSL_CTX_ctrl");
  if (!set || !control) return CURLE_SSL_ENGINE_INITFAILED;
  set(context, count_record);
  control(context, set_argument, 0, bytes);
  return CURLE_OK;
}

CURLcode situs_curl_limit_turn(CURL *handle, size_t bytes) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, watch_session);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_SSL_CTX_DATA, (void *)bytes) : code;
}

void situs_curl_begin_turn(void) {
  turn_session = NULL;
  turn_bytes = 0;
  turn_was_cut = 0;
}

int situs_curl_turn_was_cut(void) {
  return turn_was_cut;
}
