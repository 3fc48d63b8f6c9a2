#!/bin/sh
# Runs a command in a small internet of its own: real name servers, web servers and certificates on
# any address, with nothing outside reachable.
#
#   world.sh DIR -- COMMAND [ARGUMENT…]
#
# DIR holds
#   zones/NAME.zone   master files; `root.zone` is the root, any other file is the zone of its name.
#   sites.tsv         lines `host<TAB>address<TAB>status<TAB>headers<TAB>tls`, `#` comments and one
#                     line of column names before them; at most one line a host.
#     address   IPv4 or IPv6; put on the loopback interface of a fresh network namespace.
#     status    the code to answer with, or `refuse`: the address is up and nothing listens on it.
#               With a code of the 3xx class only `/` redirects; any other path answers 200.
#     headers   `name: value` lines separated by `|`, in order; `-` for none. `server` is kept.
#     tls       `yes`, `no`, or a fault: `expired`, `not-yet-valid`, `self-signed`, `wrong-name`,
#               `old` (nothing newer than TLS 1.0). Port 80 answers in any case.
#   addresses.txt     optional: further addresses to put up, one a line.
#
# COMMAND sees
#   127.0.0.1:53      the name server (UDP and TCP), for every zone.
#   SITUS_WORLD_CA    file of the certification authority that signed the certificates.
#   SITUS_WORLD_RUN   directory of this run: `knot.log`, `nginx.log`, `access.log`; removed at the
#                     end unless KEEP_WORLD is set.
# and its exit status becomes that of this script; 125 means that the world did not start.
#
# Needs the Debian packages knot, nginx-light, openssl, iproute2 and util-linux.
# Example: world.sh Tests/EndToEndTests/World -- curl --cacert '$SITUS_WORLD_CA' …
set -eu

fail() {
  echo "world.sh: $*" >&2
  exit 125
}

need() {
  PATH="$PATH:/usr/sbin:/sbin" command -v "$1" >/dev/null 2>&1 || fail "$1 is missing; install the Debian package $2"
}

[ $# -ge 3 ] && [ "$2" = "--" ] || fail "usage: world.sh DIR -- COMMAND [ARGUMENT…]"

if [ -z "${SITUS_WORLD_INSIDE:-}" ]; then
  need unshare util-linux
  need ip iproute2
  need knotd knot
  need knotc knot
  need nginx nginx-light
  need openssl openssl
  [ -d "$1/zones" ] || fail "$1/zones is not a directory"
  [ -f "$1/sites.tsv" ] || fail "$1/sites.tsv is not a file"
  unshare --map-root-user --net true 2>/dev/null \
    || fail "this system does not allow network namespaces (unshare --map-root-user --net)"
  SITUS_WORLD_INSIDE=1 exec unshare --map-root-user --net -- /bin/sh "$0" "$@"
fi
unset SITUS_WORLD_INSIDE
PATH="$PATH:/usr/sbin:/sbin"

world=$(cd "$1" && pwd)
shift 2
run=$(mktemp -d "${TMPDIR:-/tmp}/situs-world.XXXXXX")
knot=
nginx=

stop() {
  status=$?
  trap - EXIT INT TERM HUP
  [ -z "$nginx" ] || kill "$nginx" 2>/dev/null || :
  [ -z "$knot" ] || kill "$knot" 2>/dev/null || :
  wait 2>/dev/null || :
  if [ -n "${KEEP_WORLD:-}" ]; then echo "world.sh: kept $run" >&2; else rm -rf "$run"; fi
  exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# ---- Sites as plain lines: no comments, no column names ----
grep -v -e '^#' -e '^[[:space:]]*$' "$world/sites.tsv" | sed 1d >"$run/sites"

# ---- Addresses ----
ip link set lo up
{
  cut -f 2 "$run/sites"
  [ ! -f "$world/addresses.txt" ] || grep -v -e '^#' -e '^[[:space:]]*$' "$world/addresses.txt"
} | sort -u | while read -r address; do
  case $address in
  127.*|::1) ;;
  *:*) ip address add "$address/128" dev lo nodad ;;
  *) ip address add "$address/32" dev lo ;;
  esac || fail "the address $address cannot be put up"
done

# ---- Names ----
{
  printf 'server:\n  rundir: "%s"\n  listen: [ 127.0.0.1@53 ]\n  nsid: "world"\n' "$run"
  printf '  udp-workers: 1\n  tcp-workers: 1\n  background-workers: 1\n'
  printf 'database:\n  storage: "%s/db"\n' "$run"
  printf 'log:\n  - target: "%s/knot.log"\n    any: info\n' "$run"
  printf 'template:\n  - id: default\n    storage: "%s/zones"\n' "$world"
  printf '    journal-content: none\n    zonefile-sync: -1\n    semantic-checks: off\n'
  printf 'zone:\n'
  for file in "$world"/zones/*.zone; do
    name=$(basename "$file" .zone)
    [ "$name" != root ] || name=
    printf '  - domain: "%s."\n    file: "%s"\n' "$name" "$(basename "$file")"
  done
} >"$run/knot.conf"
mkdir "$run/db"
knotd -c "$run/knot.conf" >>"$run/knot.log" 2>&1 &
knot=$!

# ---- Certificates: one key for all, one certificate a host ----
openssl ecparam -name prime256v1 -genkey -noout -out "$run/key.pem" 2>/dev/null
openssl req -x509 -key "$run/key.pem" -out "$run/ca.pem" -days 30 \
  -subj "/O=World of the tests/CN=World CA" -addext "basicConstraints=critical,CA:TRUE" \
  -addext "keyUsage=critical,keyCertSign,cRLSign" 2>/dev/null
openssl ecparam -name prime256v1 -genkey -noout -out "$run/leaf.pem" 2>/dev/null
certify() { # host, name in the certificate, fault
  set -- "$1" "$2" "$3" "$run/$1.crt"
  case $3 in
  self-signed)
    openssl req -x509 -key "$run/leaf.pem" -subj "/CN=$2" -addext "subjectAltName=DNS:$2" \
      -days 30 -out "$4" 2>>"$run/openssl.log"
    ;;
  expired|not-yet-valid)
    # `openssl ca` is the only command of this version that sets both dates.
    mkdir -p "$run/ca"
    : >"$run/ca/index"
    echo 1000 >"$run/ca/serial"
    {
      printf '[ca]\ndefault_ca=d\n[d]\ndatabase=%s/ca/index\nserial=%s/ca/serial\n' "$run" "$run"
      printf 'new_certs_dir=%s/ca\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n' "$run"
      printf '[p]\ncommonName=supplied\n[x]\nsubjectAltName=DNS:%s\n' "$2"
    } >"$run/ca/conf"
    openssl req -new -key "$run/leaf.pem" -subj "/CN=$2" -out "$run/ca/csr" 2>>"$run/openssl.log"
    openssl ca -batch -notext -config "$run/ca/conf" -cert "$run/ca.pem" -keyfile "$run/key.pem" \
      -in "$run/ca/csr" -out "$4" \
      $(if [ "$3" = expired ]; then echo -startdate 20240101000000Z -enddate 20240201000000Z;
        else echo -startdate 20990101000000Z -enddate 20990201000000Z; fi) 2>>"$run/openssl.log"
    ;;
  *)
    openssl req -x509 -CA "$run/ca.pem" -CAkey "$run/key.pem" -key "$run/leaf.pem" \
      -subj "/O=World of the tests/CN=$2" -addext "subjectAltName=DNS:$2" \
      -addext "basicConstraints=critical,CA:FALSE" -days 30 -out "$4" 2>>"$run/openssl.log"
    ;;
  esac || fail "no certificate for $1: $(cat "$run/openssl.log")"
}
while IFS='	' read -r host address status headers tls; do
  [ "$status" != refuse ] || continue
  case $tls in
  no) ;;
  wrong-name) certify "$host" "other.invalid" "$tls" ;;
  *) certify "$host" "$host" "$tls" ;;
  esac
done <"$run/sites"

# ---- Sites ----
# nginx cannot set its own `server` header, so each answer is a file with a whole HTTP response,
# which a server inside hands out as the body of an HTTP/0.9 answer (which has no headers) and the
# server outside relays.
mkdir "$run/answers"
awk -F '\t' -v run="$run" '
  function answer(file, status, headers, redirects,   count, parts, index_) {
    printf "HTTP/1.1 %s Status\r\n", status > file
    count = headers == "-" ? 0 : split(headers, parts, "|")
    for (index_ = 1; index_ <= count; index_++)
      if (redirects || tolower(parts[index_]) !~ /^location:/)
        printf "%s\r\n", parts[index_] > file
    printf "content-length: 6\r\n\r\nhello\n" > file
    close(file)
  }
  function relay(path, name) {
    printf "    location %s { proxy_method \"GET /%s\\r\\n\"; ", path, name
    printf "proxy_pass http://unix:%s/answers.sock:/; }\n", run
  }
  BEGIN {
    print "daemon off; user root; worker_processes 1; pid " run "/nginx.pid;"
    print "error_log " run "/nginx.log;"
    print "events { worker_connections 4096; }"
    print "http {"
    print "  log_format world \"$server_addr $server_port $ssl_protocol $host $request\";"
    print "  access_log " run "/access.log world;"
    print "  server_names_hash_bucket_size 256; server_names_hash_max_size 65536;"
    print "  client_body_temp_path " run "/t1; proxy_temp_path " run "/t2;"
    print "  fastcgi_temp_path " run "/t3; uwsgi_temp_path " run "/t4; scgi_temp_path " run "/t5;"
    print "  proxy_pass_header Server; proxy_redirect off;"
    print "  ssl_certificate_key " run "/leaf.pem; ssl_protocols TLSv1.2 TLSv1.3;"
    print "  server { listen unix:" run "/answers.sock; root " run "/answers; access_log off; }"
  }
  $3 == "refuse" { next }
  {
    address = $2 ~ /:/ ? "[" $2 "]" : $2
    printf "  server {\n    server_name %s;\n    listen %s:80;\n", $1, address
    if ($5 != "no")
      printf "    listen %s:443 ssl http2; ssl_certificate %s/%s.crt;\n", address, run, $1
    if ($5 == "old") print "    ssl_protocols TLSv1; ssl_ciphers DEFAULT:@SECLEVEL=0;"
    answer(run "/answers/" $1 ".root", $3, $4, 1)
    if ($3 ~ /^3/) {
      answer(run "/answers/" $1 ".rest", 200, $4, 0)
      relay("= /", $1 ".root")
      relay("/", $1 ".rest")
    } else relay("/", $1 ".root")
    print "  }"
  }
  END { print "}" }
' "$run/sites" >"$run/nginx.conf"
nginx -c "$run/nginx.conf" >>"$run/nginx.log" 2>&1 &
nginx=$!

# ---- Until both answer ----
tries=0
until [ -s "$run/nginx.pid" ] \
  && knotc -c "$run/knot.conf" zone-status 2>/dev/null | grep -q 'serial: [0-9]'; do
  tries=$((tries + 1))
  kill -0 "$knot" 2>/dev/null || fail "knotd ended: $(cat "$run/knot.log")"
  kill -0 "$nginx" 2>/dev/null || fail "nginx ended: $(cat "$run/nginx.log")"
  [ "$tries" -lt 3000 ] || fail "not up after five minutes: $(cat "$run/knot.log" "$run/nginx.log")"
  sleep 0.1
done

SITUS_WORLD_CA=$run/ca.pem SITUS_WORLD_RUN=$run "$@"
