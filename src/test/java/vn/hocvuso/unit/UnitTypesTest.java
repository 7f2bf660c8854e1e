package vn.hocvuso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.kernel.NotFound;
import vn.hocvuso.kernel.Page;
import vn.hocvuso.personnel.Garrison;
import vn.hocvuso.testing.Databases;
import vn.hocvuso.unit.control.TreeTurns;
import vn.hocvuso.unit.control.UnitTypeRepository;

/** The type list: added to, renamed, put in order, never robbed of a type that units are or were of. */
class UnitTypesTest {
    private record World(Garrison garrison, UnitTypes types) {
        private void with(Runnable work) {
            garrison.transaction.run(work);
        }
    }

    static Stream<Named<World>> both() {
        return Databases.both().map(database -> {
            Garrison garrison = new Garrison(database.getPayload(), 1);
            garrison.importUnits(Garrison.unitRows("x1 - 2020-01-01 name=Cụm_7 type=tiểu_đoàn"), false, false);
            return Named.of(database.getName(), new World(garrison, new UnitTypes(new UnitTypeRepository(garrison.sql), new TreeTurns(garrison.sql), garrison.events)));
        });
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_new_type_can_be_used_at_once(World world) {
        world.with(() -> assertThat(world.types().add("Cụm điệp", "q", false, 215)).isEqualTo("cum_diep"));
        assertThat(world.garrison().importUnits(Garrison.unitRows("x2 - 2020-01-01 type=cụm_điệp"), false, false).errors()).isEmpty();
        assertThat(world.types().view("cum_diep").used()).isEqualTo(1);
        List<String> names = world.types().all().stream().map(UnitTypes.Entry::name).toList();
        assertThat(names.indexOf("Cụm điệp")).isEqualTo(names.indexOf("vùng") + 1);
        assertThat(world.garrison().events.events).hasAtLeastOneElementOfType(UnitTypeChanged.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_name_or_a_letter_belongs_to_one_type(World world) {
        assertThatThrownBy(() -> world.types().add("TIỂU ĐOÀN", null, false, 1)).hasMessageContaining("unit-type-taken");
        assertThatThrownBy(() -> world.types().add("phân khu", "d", false, 1)).hasMessageContaining("unit-type-taken");
        assertThatThrownBy(() -> world.types().add(" ", null, false, 1)).hasMessageContaining("required");
        assertThatThrownBy(() -> world.types().add("phân khu", "d2", false, 1)).hasMessageContaining("unit-type-letters");
        assertThatThrownBy(() -> world.types().change("khong_co", "phân khu", null, false, 1)).isInstanceOf(NotFound.class);
        world.with(() -> world.types().change("tieu_doan", "tiểu đoàn", "d", false, 170));
    }

    @ParameterizedTest
    @MethodSource("both")
    void a_type_in_use_is_renamed_but_not_deleted(World world) {
        assertThatThrownBy(() -> world.types().remove("tieu_doan")).hasMessageContaining("unit-type-used");
        world.with(() -> world.types().change("tieu_doan", "tiểu đoàn (mới)", "d", false, 170));
        assertThat(world.garrison().units.view("x1", Garrison.TODAY, Caller.Scope.EVERYTHING).type()).isEqualTo("tiểu đoàn (mới)");
        world.with(() -> world.types().remove("tau"));
        assertThatThrownBy(() -> world.types().view("tau")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @MethodSource("both")
    void units_are_found_by_the_letter_of_today(World world) {
        world.with(() -> world.types().change("tieu_doan", "tiểu đoàn", "w", false, 170));
        UnitQuery byLetter = new UnitQuery(null, "w7", Garrison.TODAY);
        assertThat(world.garrison().units.list(byLetter, new Page.Request(0, 10), Caller.Scope.EVERYTHING).items()).extracting(UnitView::code).containsExactly("x1");
    }
}
