@echo off
rem The command line of Chiffon, on Windows. Builds it first if it is not built, or older than its
rem sources. Needs a JDK 17 or newer (JAVA_HOME, or java on the PATH); to build, Maven too.
setlocal
for %%I in ("%~dp0.") do set "examples=%%~fI"
for %%I in ("%examples%\..") do set "root=%%~fI"
set "home=%examples%\.chiffon"
set "arguments=%home%\arguments"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

powershell -NoProfile -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "if (-not (Test-Path $env:arguments)) { exit 1 };" ^
  "$built = (Get-Item $env:arguments).LastWriteTime;" ^
  "$sources = 'pom.xml', 'rag-core\pom.xml', 'rag-core\src\main', 'rag-ingest\pom.xml', 'rag-ingest\src\main', 'rag-eval\pom.xml', 'rag-eval\src\main', 'examples\pom.xml', 'examples\src\main' | ForEach-Object { Join-Path $env:root $_ };" ^
  "if (Get-ChildItem $sources -Recurse -File | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto run

echo Building Chiffon (first use, about a minute)... 1>&2
if not exist "%home%" mkdir "%home%"
pushd "%root%"
call mvn -B -q "-Dchiffon.launcher=%home%\build" -pl examples -am test-compile >"%home%\build.log" 2>&1 <nul
if errorlevel 1 (
  popd
  type "%home%\build.log" 1>&2
  echo chiffon: could not build Chiffon; Maven says why above 1>&2
  exit /b 3
)
popd
rem A file of arguments, since the class path is longer than a command line may be.
powershell -NoProfile -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "$build = Join-Path $env:home 'build';" ^
  "$own = 'rag-examples', 'rag-core', 'rag-ingest', 'rag-eval' | ForEach-Object { Join-Path $build (Join-Path $_ 'classes') };" ^
  "$all = ($own + (Get-Content (Join-Path $build 'rag-examples\libraries'))) -join ';';" ^
  "[IO.File]::WriteAllText($env:arguments, '-cp \"' + $all.Replace('\', '\\') + '\"')"
if errorlevel 1 exit /b 3

:run
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED ^
  "-Dchiffon.examples=%examples%" %JAVA_OPTS% "@%arguments%" dev.chiffon.examples.cli.Chiffon %*
exit /b %errorlevel%
