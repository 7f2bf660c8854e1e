package vn.hocvuso.campaign.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocvuso.campaign.CampaignDefinition;

/** The same campaign a year later: days, and the year where code and name tell it. */
public final class NextYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20|21)\\d\\d(?!\\d)");

    private NextYear() {}

    public static CampaignDefinition of(CampaignDefinition last) {
        String code = later(last.code());
        return new CampaignDefinition(
                code.equals(last.code()) ? code + "-" + last.startsOn().plusYears(1).getYear() : code,
                later(last.name()),
                last.audience(),
                last.programme(),
                last.startsOn().plusYears(1),
                last.dueOn().plusYears(1),
                last.newcomerDays(),
                last.newcomerFrom(),
                last.targetPercent(),
                last.excusingStatuses(),
                last.validityMonths(),
                last.renewalDays());
    }

    private static String later(String text) {
        Matcher year = YEAR.matcher(text);
        return year.replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + 1));
    }
}
