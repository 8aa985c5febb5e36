"""The classroom: exercises, checking what students hand in, learning alone, grading many, and what schools' systems want."""
