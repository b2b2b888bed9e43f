#!/usr/bin/env bash
# install.sh PAYARA_HOME --data DIR [--port N] [--admin-port N] [--config FILE] [--demo]
# Makes a domain "quittance" of an unpacked Payara Server serve this build, and starts it (docs/operating/running.md).
set -euo pipefail
jar=${QUITTANCE_JAR:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/target/quittance.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if ! command -v "$java" > /dev/null; then
  echo "refused: wrong-java: There is no '$java'. Install Java 17 or newer, or point JAVA_HOME to it." >&2
  exit 1
fi
if [ ! -f "$jar" ]; then
  echo "refused: not-built: There is no $jar. Run 'mvn -DskipTests package' first, or set QUITTANCE_JAR." >&2
  exit 1
fi
exec "$java" -jar "$jar" install-server "$@"
