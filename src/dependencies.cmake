# What the library stands on. A missing piece stops the configuration with the package that brings it.
include(CheckCXXSourceRuns)

find_package(Boost 1.74 QUIET COMPONENTS locale)
if(NOT TARGET Boost::locale)
  message(FATAL_ERROR "Boost.Locale was not found. Debian, Ubuntu: apt-get install libboost-locale-dev")
endif()
find_package(simdjson QUIET)
if(NOT TARGET simdjson::simdjson)
  message(FATAL_ERROR "simdjson was not found. Debian, Ubuntu: apt-get install libsimdjson-dev")
endif()
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# Boost.Locale can be built without ICU, and then its normal forms and word boundaries are not there.
if(CMAKE_CROSSCOMPILING)
  message(STATUS "Cross-compiling: the ICU backend of Boost.Locale is not checked here but at its first use")
else()
  set(CMAKE_REQUIRED_LIBRARIES Boost::locale)
  check_cxx_source_runs("
    #include <boost/locale.hpp>
    int main() {
      for (const auto& name : boost::locale::localization_backend_manager::global().get_all_backends())
        if (name == \"icu\") return 0;
      return 1;
    }" STENOGRAM_BOOST_LOCALE_HAS_ICU)
  unset(CMAKE_REQUIRED_LIBRARIES)
  if(NOT STENOGRAM_BOOST_LOCALE_HAS_ICU)
    unset(STENOGRAM_BOOST_LOCALE_HAS_ICU CACHE)
    message(FATAL_ERROR "Boost.Locale was built without its ICU backend. Debian, Ubuntu: apt-get install libboost-locale-dev "
      "libicu-dev. Elsewhere: build Boost.Locale with ICU (b2 --with-locale boost.locale.icu=on).")
  endif()
endif()
