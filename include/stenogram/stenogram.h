#ifndef STENOGRAM_H
#define STENOGRAM_H
#ifdef __cplusplus
extern "C" {
#endif
__attribute__((visibility("default"))) const char* stg_version(void);
#ifdef __cplusplus
}
#endif
#endif
