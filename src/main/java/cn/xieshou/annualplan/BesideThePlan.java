package cn.xieshou.annualplan;

/** What both schools have agreed on beside the plan; a feature that keeps such documents brings it (R-PLN-4). */
public interface BesideThePlan {

    /** In one sentence: «已定2份（…），正在商定1份（…）；还没有起草：…。». */
    String of(PlanId plan);
}
