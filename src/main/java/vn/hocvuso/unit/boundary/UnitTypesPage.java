package vn.hocvuso.unit.boundary;

import static vn.hocvuso.kernel.Caller.Role.ADMINISTRATOR;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.kernel.Caller;
import vn.hocvuso.unit.UnitTypes;

/** The list of unit types, for the administrators of the whole installation; one of them at a time is open for change. */
@Named("unitTypesPage")
@RequestScoped
public class UnitTypesPage {
    @Inject
    UnitTypes types;

    @Inject
    Caller caller;

    @Inject
    ExternalContext external;

    private String name;
    private String shortForm;
    private boolean staffBody;
    private Integer sortOrder;

    public void open() {
        caller.requireWhole(ADMINISTRATOR);
        if (getCode() != null) {
            UnitTypes.Entry known = types.view(getCode());
            name = known.name();
            shortForm = known.shortForm();
            staffBody = known.staffBody();
            sortOrder = known.sortOrder();
        }
    }

    public String save() {
        caller.requireWhole(ADMINISTRATOR);
        int order = sortOrder == null ? 0 : sortOrder;
        if (getCode() == null) {
            types.add(name, shortForm, staffBody, order);
            return done("added");
        }
        types.change(getCode(), name, shortForm, staffBody, order);
        return done("changed");
    }

    public String remove() {
        caller.requireWhole(ADMINISTRATOR);
        types.remove(getCode());
        return done("removed");
    }

    private static String done(String what) {
        return "/unit/unit-types?faces-redirect=true&done=" + what;
    }

    public List<UnitTypes.Entry> getTypes() {
        caller.requireWhole(ADMINISTRATOR);
        return types.all();
    }

    /** The type that is open, from the address or from the form that came back; null: a new one. */
    public String getCode() {
        String code = external.getRequestParameterMap().get("code");
        return code == null || code.isBlank() ? null : code;
    }

    public boolean isRemovable() {
        return getCode() != null && types.view(getCode()).used() == 0;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortForm() {
        return shortForm;
    }

    public void setShortForm(String shortForm) {
        this.shortForm = shortForm;
    }

    public boolean isStaffBody() {
        return staffBody;
    }

    public void setStaffBody(boolean staffBody) {
        this.staffBody = staffBody;
    }

    public Integer getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(Integer sortOrder) {
        this.sortOrder = sortOrder;
    }
}
