package cn.xieshou.programme;

import java.time.LocalDate;

/** A stage of a programme's cycle, both days included. */
public record ProgrammeStage(String name, LocalDate firstDay, LocalDate lastDay) {}
