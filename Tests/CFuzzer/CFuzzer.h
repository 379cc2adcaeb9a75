#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// libFuzzer without a main function of its own ("Using libFuzzer as a library" in its documentation): tries
/// inputs until something is found or the time that its arguments give is over.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif
