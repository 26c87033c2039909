@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "folder=%~1"
if not defined folder goto help
if not exist "%folder%\" goto help
rem A backslash before the closing quotation mark would take it in: the root of a stick is "E:\."
if "%folder:~-1%"=="\" set "folder=%folder%."
echo Отчет браузерде ачылат. Бул терезе ачык турсун; бүткөндө аны жабыңыз.
echo Отчёт откроется в браузере. Не закрывайте это окно, пока работаете.
echo.
"%~dp0node\bin\node.exe" "%~dp0app\dist\cli.js" preview --open "%folder%"
set "code=%errorlevel%"
if not "%code%"=="0" pause
goto end

:help
set "code=2"
echo Отчеттун папкасын чычкан менен кармап, ушул файлдын үстүнө таштаңыз.
echo Перетащите мышью папку отчёта на этот файл.
echo.
pause

:end
rem Not "exit /b": Explorer leaves a & in a folder's name as it is, and what follows it would be run as a command.
exit %code%
