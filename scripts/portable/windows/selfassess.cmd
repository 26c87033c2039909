@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
"%~dp0node\bin\node.exe" "%~dp0app\dist\cli.js" %*
