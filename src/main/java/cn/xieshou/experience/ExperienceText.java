package cn.xieshou.experience;

import java.util.List;

/** What is written of an experience: what it is called, what was done, what came of it, what others can take over. */
public record ExperienceText(String title, String practice, String effect, String lesson) {

    /** Without the title. */
    List<String> parts() {
        return List.of(practice, effect, lesson);
    }

    /** Nothing that people wrote: this is what ends up in logs. */
    @Override
    public String toString() {
        return "ExperienceText[]";
    }
}
