package cn.xieshou.service;

import cn.xieshou.secondment.Secondment;

/** How the trail speaks of a year of service. */
final class ServiceWords {

    static final String FORM = "任教情况表";

    private ServiceWords() {}

    /** «《2026—2027学年支教到岗》» */
    static String subject(Secondment secondment, String what) {
        return "《" + secondment.year().label() + what + "》";
    }
}
