package dockerfile

import "testing"

func TestWhole(t *testing.T) {
	parses(t, `FROM ubuntu

# so apt-get doesn't complain
ENV DEBIAN_FRONTEND=noninteractive
RUN \
  apt-get update && \
  # certificates first
  apt-get install -y curl && \
  rm -rf /var/lib/apt/lists/*

ADD ./bin/eic eic
ENTRYPOINT ["/eic"]
`, `[{1 FROM ubuntu} {4 ENV DEBIAN_FRONTEND=noninteractive} {5 RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*} {11 ADD ./bin/eic eic} {12 ENTRYPOINT ["/eic"]}]`)
}

func TestEnds(t *testing.T) {
	parses(t, "", "[]")
	parses(t, "\n# only a comment\n", "[]")
	parses(t, "FROM a\nRUN ls \\", "[{1 FROM a} {2 RUN ls}]")
	parses(t, "FROM a\nRUN ls \\\n", "[{1 FROM a} {2 RUN ls}]")
	parses(t, "FROM a\nRUN ls \\\n# end", "[{1 FROM a} {2 RUN ls}]")
}
