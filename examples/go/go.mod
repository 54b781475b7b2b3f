module turns

go 1.19
