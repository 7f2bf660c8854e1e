package vn.hocvuso.unit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RosterFormTest {
    private static final UnitType COMPANY = new UnitType("dai_doi", "đại đội", "c", false);
    private static final UnitType OFFICE = new UnitType("phong", "phòng", null, true);

    @Test
    void a_numbered_company_is_found_by_its_short_form() {
        assertThat(RosterForm.of(COMPANY, "Đại đội 5")).isEqualTo("c5");
        UnitState state = new UnitState("Đại đội 5", null, "dai_doi", null, "don_vi", 0, null);
        assertThat(RosterForm.searchKey("X-05", state, COMPANY)).isEqualTo(" dai doi 5 c5 x 05");
    }

    @Test
    void without_a_letter_or_a_number_there_is_none() {
        assertThat(RosterForm.of(OFFICE, "Phòng 3")).isEmpty();
        assertThat(RosterForm.of(COMPANY, "Đại đội bộ")).isEmpty();
    }

    @Test
    void a_type_is_found_by_name_and_code_however_it_is_written() {
        UnitType.List types = new UnitType.List(List.of(COMPANY, OFFICE));
        assertThat(types.named("ĐẠI ĐỘI")).contains(COMPANY);
        assertThat(types.named("dai_doi")).contains(COMPANY);
        assertThat(types.named("đội")).isEmpty();
    }
}
