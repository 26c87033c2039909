/** Pieces that other messages are put together from. */
export const general = {
  "did-you-mean": " Did you mean “{name}”?",
  "severity/error": "error",
  "severity/warning": "warning",
  "severity/info": "note",
  "help-label": "what to do",
  "summary/none": "Nothing to report.",
  "summary/counts": "Errors: {error}, warnings: {warning}, notes: {info}.",
  "summary/accepted": "Accepted by the commission: {count}.",
  "output-locked": "The file {path} is open in another program and could not be replaced.",
  "output-locked.help": "Close it in Word and build again. The former file is whole.",
  "output-locked/second": "The file {path} is open in another program; the new one is {second}.",
  "output-locked/second.help": "Hand in {second}. Or close the file in Word and build again.",
  "output-locked/read-only": "The file {path} is read-only and was not replaced; the new one is {second}.",
  "output-locked/read-only.help":
    "Hand in {second}. Or make the file writable (its properties, “Read-only”) and build again.",
  "output-locked/unwritable": "The file {path} could not be written: {reason}",
  "output-locked/unwritable.help":
    "Check the rights of the folder and the free space, or name another folder: --out DIR.",
  "reason/denied": "the folder is read-only.",
  "reason/read-only": "it is read-only.",
  "reason/full": "the disk is full.",
  "reason/other": "the folder cannot be reached.",
} as const;
