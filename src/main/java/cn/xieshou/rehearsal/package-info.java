/**
 * Drives the real processes through past time by scripted people: sample data for newcomers, and the way tests and
 * benchmarks get a lived-in county. Writes no row behind the engine's back.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "calendar",
            "workflow",
            "workflow :: engine",
            "workflow :: gate",
            "directory",
            "programme",
            "notice :: outbox",
            "matter",
            "invitation",
            "roster",
            "pairing",
            "survey",
            "matching",
            "secondment",
            "selection",
            "service",
            "attachment",
            "jointdocument",
            "mentoring",
            "evaluation",
            "assessment",
            "renewal",
            "ledger",
            "donation",
            "meeting",
            "commendation",
            "experience",
            "rectification",
            "visit",
            "openlesson",
            "files",
            "summary",
            "shelf"
        })
package cn.xieshou.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
