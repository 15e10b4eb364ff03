package cn.xieshou.mentoring;

import cn.xieshou.directory.Teacher;

/** A mentor and an apprentice as they are named. */
public record NewMentorship(Teacher mentor, Teacher apprentice, String subject) {}
