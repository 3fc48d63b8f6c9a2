# Writes country-outlines.tsv from Natural Earth's map units at 1:50 million, public domain, as Debian
# packages them:  apt-get install r-cran-rnaturalearthdata && Rscript reference/make-outlines.R
#
# One row a ring: country, then longitude,latitude in degrees with two decimals. Rings are simplified so
# that no part of the source's line lies further than the tolerance from the row's, and no edge is longer
# than 200 km, so that a straight edge on the map and on the sphere are the same within three kilometres.
library(rnaturalearthdata)
tolerance <- 10    # kilometres
longest <- 200     # kilometres

# Units that are no country of ISO 3166-1 of their own, by the country that they are part of. A place that
# two countries claim is put into both: a country is excluded only where all that it may be is excluded.
parts <- list(ACA = "AG", ACB = "AG", ATC = "AU", BCR = "BE", BFR = "BE", BWR = "BE", BHF = "BA",
  BIS = "BA", CYN = "CY", ENG = "GB", NIR = "GB", SCT = "GB", WLS = "GB", FXX = "FR",
  GAZ = "PS", WEB = "PS", GEG = "GE", KOS = c("XK", "RS"), NJM = "SJ", PAZ = "PT", PMD = "PT",
  PRX = "PT", PNB = "PG", PNX = "PG", SOL = "SO", SRS = "RS", SRV = "RS", TZZ = "TZ",
  SAH = c("EH", "MA"), KAS = character(0))

radius <- 6371
distance <- function(p, a, b) { # of p from the segment a b, kilometres, on a plane around p
  scale <- cos(p[2] * pi / 180)
  f <- function(q) c((q[1] - p[1]) * scale, q[2] - p[2]) * pi / 180 * radius
  a <- f(a); b <- f(b); d <- b - a
  t <- if (sum(d * d) == 0) 0 else max(0, min(1, -sum(a * d) / sum(d * d)))
  sqrt(sum((a + t * d)^2))
}
simplify <- function(m) { # Douglas and Peucker, without recursion
  keep <- rep(FALSE, nrow(m)); keep[c(1, nrow(m))] <- TRUE
  half <- which.max(apply(m, 1, function(p) sum((p - m[1, ])^2))); keep[half] <- TRUE
  stack <- list(c(1, half), c(half, nrow(m)))
  while (length(stack)) {
    s <- stack[[length(stack)]]; stack[[length(stack)]] <- NULL
    if (s[2] - s[1] < 2) next
    i <- (s[1] + 1):(s[2] - 1)
    d <- vapply(i, function(k) distance(m[k, ], m[s[1], ], m[s[2], ]), 0)
    if (max(d) > tolerance) {
      k <- i[which.max(d)]; keep[k] <- TRUE
      stack <- c(stack, list(c(s[1], k)), list(c(k, s[2])))
    }
  }
  m[keep, , drop = FALSE]
}
divide <- function(m) { # so that no edge is too long
  out <- m[1, , drop = FALSE]
  for (i in seq_len(nrow(m) - 1)) {
    n <- max(1, ceiling(distance(m[i, ], m[i + 1, ], m[i + 1, ]) / longest))
    for (k in seq_len(n)) out <- rbind(out, m[i, ] + (m[i + 1, ] - m[i, ]) * k / n)
  }
  out
}

rows <- character(0)
units <- map_units50@data
for (i in seq_len(nrow(units))) {
  part <- parts[[as.character(units$gu_a3[i])]]
  codes <- if (!is.null(part)) part else as.character(units$iso_a2[i])
  if (length(codes) == 0) next
  if (any(is.na(codes))) stop("no country for ", units$name[i])
  for (ring in map_units50@polygons[[i]]@Polygons) {
    if (ring@hole) next # a hole only makes a country smaller
    m <- round(divide(simplify(unname(ring@coords))), 2)
    rows <- c(rows, paste(codes, paste(sprintf("%.2f,%.2f", m[, 1], m[, 2]), collapse = " "), sep = "\t"))
  }
}
rows <- sort(rows, method = "radix")
writeLines(c(
  "# Outlines of countries, row by row one ring of longitude,latitude. Natural Earth 1:50 million, map units, public domain, as packaged in",
  paste0("# Debian's r-cran-rnaturalearthdata ", packageVersion("rnaturalearthdata"), ", read 2026-11-27; made by make-outlines.R, no part moved by more than ", tolerance, " km."),
  "country\tring", rows), "reference/country-outlines.tsv")
