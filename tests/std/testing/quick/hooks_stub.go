package quick

var hundred = 100

var defaultMaxCount = &hundred
