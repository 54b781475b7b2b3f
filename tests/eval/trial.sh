#!/bin/sh
# trial.sh TRIAL: a trial with the weights as shipped misreads no rendered page, and another weight is felt.
set -eu
misread() { echo "$1" | "$trial" --rendered 20 | awk '$1 == "rendered" { print $2 }'; }
trial=$1
shipped=$(misread "")
spoilt=$(misread "name_shape=-30 capitals=-30")
echo "misread as shipped: $shipped; without names and capitals: $spoilt"
[ "$shipped" = 0 ]
[ "$spoilt" -gt 0 ]
