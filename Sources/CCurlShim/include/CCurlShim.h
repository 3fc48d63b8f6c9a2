// libcurl's variadic calls, one function a type, because Swift cannot call variadic C functions.
#ifndef CCURLSHIM_H
#define CCURLSHIM_H
#include <curl/curl.h>

CURLcode situs_curl_set_long(CURL *handle, CURLoption option, long value);
#endif
