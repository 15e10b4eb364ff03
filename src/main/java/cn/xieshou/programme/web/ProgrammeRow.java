package cn.xieshou.programme.web;

import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeStage;
import cn.xieshou.programme.ProgrammeYear;
import java.time.LocalDate;

/** A programme in the list: what it is and where it stands today. */
record ProgrammeRow(Programme programme, ProgrammeYear year, LocalDate today) {

    /** «总结表彰阶段», «实施中», «尚未开始», «已结束» */
    public String standing() {
        LocalDate end = programme.endsOn();
        if (today.isBefore(programme.startsOn())) {
            return "尚未开始";
        }
        if (end != null && today.isAfter(end)) {
            return "已结束";
        }
        return year.stageOn(today).map(ProgrammeStage::name).orElse("实施中");
    }

    public boolean isRunning() {
        LocalDate end = programme.endsOn();
        return !today.isBefore(programme.startsOn()) && (end == null || !today.isAfter(end));
    }

    public long quotas() {
        return QuotaRow.chosen(year).stream()
                .map(row -> row.clause().id())
                .distinct()
                .count();
    }
}
