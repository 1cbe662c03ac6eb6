using System.Globalization;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the fields that choose whose posts are shown, which, and in which time zone.</summary>
internal static class FilterForm
{
    private static readonly Markup Zones = Markup.Join(ScheduleZone.Known.Select(static id => Markup.From($"""<option value="{id}">""")));

    public static Markup Write(ScheduleModel model)
    {
        var address = model.Address;
        return Markup.From(
            $"""
            <form method="get" action="{model.Page}" class="filter">
            <input type="hidden" name="view" value="{ScheduleAddress.Key(address.View)}">
            <input type="hidden" name="day" value="{address.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}">
            {(model.IsOwn ? Markup.None : User(address))}
            <label>State
            <select name="state">
            <option value="">All</option>{ScheduleWords.States.Select(state => Option(state, address.State))}
            </select></label>
            <label>Time zone
            <input name="zone" value="{address.Zone.Id}" list="zones" maxlength="98" autocomplete="off" spellcheck="false"></label>
            <datalist id="zones">{Zones}</datalist>
            <button>Show</button>
            </form>
            """
        );
    }

    private static Markup User(ScheduleAddress address) =>
        Markup.From(
            $"""
            <label>User
            <input name="user" value="{address.UserId}" placeholder="Id of a user" maxlength="{ScheduleAddress.MaxUserId}"
            autocomplete="off" spellcheck="false"></label>
            """
        );

    private static Markup Option(ScheduledPostState state, ScheduledPostState? chosen) =>
        Markup.From(
            $"""<option value="{ScheduleWords.Key(state)}"{Markup.When(state == chosen, " selected")}>{ScheduleWords.For(state)}</option>"""
        );
}
