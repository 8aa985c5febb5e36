"""For whoever writes courses: looking for mistakes in exercises, making new ones, giving a course to students."""
