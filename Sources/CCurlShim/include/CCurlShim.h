// libcurl's variadic calls, one function a type, because Swift cannot call variadic C functions.
#ifndef CCURLSHIM_H
#define CCURLSHIM_H
#include <curl/curl.h>
// What the event loop under libcurl needs, which Swift's own module of the C library leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>

CURLcode situs_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode situs_curl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode situs_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode situs_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
/// For CURLOPT_HEADERFUNCTION and CURLOPT_WRITEFUNCTION.
CURLcode situs_curl_set_receiver(
  CURL *handle, CURLoption option, size_t (*function)(char *, size_t, size_t, void *));
CURLcode situs_curl_set_opener(CURL *handle, curl_opensocket_callback function);
CURLcode situs_curl_set_prerequisite(CURL *handle, curl_prereq_callback function);

CURLcode situs_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode situs_curl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value);
CURLcode situs_curl_get_string(CURL *handle, CURLINFO info, const char **value);
CURLcode situs_curl_get_pointer(CURL *handle, CURLINFO info, void **value);
CURLcode situs_curl_get_certificates(CURL *handle, struct curl_certinfo **value);

/// Version of the TLS session in use, as in "TLSv1.3"; NULL when there is none, or when libcurl
/// does not use OpenSSL. Only during a transfer.
const char *situs_curl_tls_version(CURL *handle);

CURLMcode situs_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode situs_curl_multi_set_pointer(CURLM *multi, CURLMoption option, void *value);
CURLMcode situs_curl_multi_set_watcher(CURLM *multi, curl_socket_callback function);
CURLMcode situs_curl_multi_set_timer(CURLM *multi, curl_multi_timer_callback function);

/// The handle of a message that says CURLMSG_DONE, and its result.
CURLcode situs_curl_message_result(const CURLMsg *message);

/// A new socket for that address, closed on exec; CURL_SOCKET_BAD when there is none.
curl_socket_t situs_curl_open(const struct curl_sockaddr *address);
/// Copies the 4 or 16 bytes of the address; returns how many, 0 for another family.
int situs_curl_address(const struct curl_sockaddr *address, unsigned char *bytes);

/// Cuts a TLS connection of this handle that brings more than so many bytes in one turn: what a peer
/// sends faster than it is read would otherwise keep libcurl reading, past every time-out.
CURLcode situs_curl_limit_turn(CURL *handle, size_t bytes);
/// Begins a turn on this thread.
void situs_curl_begin_turn(void);
/// Whether a connection was cut in this turn.
int situs_curl_turn_was_cut(void);
#endif
