package cn.xieshou.openlesson.web;

import cn.xieshou.openlesson.OpenLesson;

/**
 * An open lesson in the register.
 *
 * @param school what the school that holds it is called
 * @param coming how many guests come
 */
record LessonRow(OpenLesson one, String school, int coming) {

    String path() {
        return "/open-lessons/" + one.id();
    }

    LessonRow with(int guests) {
        return new LessonRow(one, school, guests);
    }
}
