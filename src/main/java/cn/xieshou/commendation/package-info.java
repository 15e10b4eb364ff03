/**
 * Commendation (表彰奖励, R-AWD-1): once a school year the data proposes schools and people with the reason, sections examine, the list is
 * public for objections, the leading group decides, and whoever is honoured gets a certificate and a place in the honour register.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "page",
            "database",
            "securitylog",
            "register",
            "calendar",
            "programme",
            "workflow",
            "workflow :: gate",
            "directory",
            "notice",
            "notice :: outbox",
            "paper",
            "matter",
            "files",
            "pairing",
            "secondment",
            "mentoring",
            "attachment",
            "evaluation",
            "rectification"
        })
package cn.xieshou.commendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
