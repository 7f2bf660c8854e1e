package vn.hocvuso.account.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeviceTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/vn/hocvuso/account/devices.csv", numLinesToSkip = 1, delimiter = '|')
    void a_user_agent_in_two_words(String agent, String browser, String system, String why) {
        assertThat(Device.of(agent == null ? "" : agent)).as(why).isEqualTo(new Device(browser == null ? "" : browser, system == null ? "" : system));
    }
}
