@echo off
rem Runs Nutgraf: nutgraf --help. In a checkout it builds the program first if that has not been done.
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "files=%home%"
if exist "%home%nutgraf.jar" goto run
set "files=%home%target\"
if exist "%files%nutgraf.jar" goto run
echo nutgraf: building the program, once; this takes half a minute, and longer the first time ... 1>&2
pushd "%home%"
call mvnw.cmd -q -B -ntp package -Dmaven.test.skip=true -Dexec.skip=true 1>&2
popd
if exist "%files%nutgraf.jar" goto run
echo nutgraf: the program could not be built; run: mvnw package 1>&2
exit /b 127
:run
"%java%" "@%files%nutgraf.jvm" -jar "%files%nutgraf.jar" %*
if %errorlevel%==9009 echo nutgraf: no java found; install Java 17 or newer, such as from https://adoptium.net/ 1>&2
exit /b %errorlevel%
