package cn.xieshou.workflow.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords are borne.
 *
 * @param place for one account from one place, in 15 minutes
 * @param line from one network line for any accounts, in 15 minutes; known places do not count
 * @param account for one account from anywhere, in an hour; known places do not count
 */
@ConfigurationProperties("xieshou.sign-in")
record SignInLimits(
        @DefaultValue("5") int place,
        @DefaultValue("100") int line,
        @DefaultValue("100") int account) {}
