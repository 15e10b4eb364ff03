/**
 * Term evaluation (学期评估, R-EVA-1): each term the figures of a pairing are frozen, both schools answer for what is missing, experts score
 * without seeing each other, the section decides the grade, and what is to change next term is agreed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "upload",
            "register",
            "calendar",
            "programme",
            "workflow",
            "workflow :: gate",
            "workflow :: form",
            "directory",
            "paper",
            "document",
            "draft",
            "roster",
            "roster :: excel",
            "matter",
            "files",
            "signature",
            "pairing",
            "annualplan",
            "ledger",
            "donation",
            "quota",
            "summary"
        })
package cn.xieshou.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
