using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using ThreadsSdk.AspNetCore.Schedule.Html;
using ThreadsSdk.Scheduling;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Schedule;

public sealed class ScheduleMarkupTests : ScheduleTestBase
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202Etxt";

    [Fact]
    public async Task Text_of_anybody_is_shown_as_text_wherever_it_stands()
    {
        Schedule.Add(
            Hostile,
            Hostile,
            "2026-05-05T08:00:00Z",
            post =>
                post with
                {
                    State = ScheduledPostState.Parked,
                    Problem = ScheduleProblem.Refused,
                    Reason = Hostile,
                    RecurringName = Hostile,
                    PostIds = [Hostile],
                }
        );
        Schedule.Set(
            new UserSchedule
            {
                UserId = Hostile,
                IsPaused = true,
                Reason = Hostile,
            }
        );

        foreach (var query in new[] { "", $"?user={Uri.EscapeDataString(Hostile)}", $"?zone={Uri.EscapeDataString(Hostile)}" })
        {
            using var response = await SendAsync(ScheduleApp.Admin + query);
            var page = await response.Content.ReadAsStringAsync(Cancel);

            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("<[^>]*onerror", Regex.Replace(page, "\"[^\"]*\"", "\"\""));
            Assert.Contains("&lt;script&gt;", page);
        }
    }

    [Fact]
    public async Task Page_allows_no_script_and_nothing_from_elsewhere()
    {
        using var first = await SendAsync(ScheduleApp.Admin);
        using var second = await SendAsync(ScheduleApp.Admin);

        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value;
        Assert.StartsWith("default-src 'none'; style-src 'nonce-", policy);
        Assert.Contains("form-action 'self'; base-uri 'none'; frame-ancestors 'none'", policy);
        Assert.Contains(
            $"""<style nonce="{nonce.Replace("+", "&#x2B;", StringComparison.Ordinal)}">""",
            await first.Content.ReadAsStringAsync(Cancel)
        );
        Assert.NotEqual(policy, second.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-store", first.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Page_and_its_forms_stay_below_the_path_it_is_mapped_at()
    {
        await using var app = await ScheduleApp.StartAsync(
            app => app.MapThreadsSchedule("/").RequireAuthorization("admin"),
            first: app => app.UsePathBase("/base").UseRouting()
        );
        foreach (var (path, home) in new[] { ("/", "/"), ("/base/", "/base"), ("/base/admin/schedule/", "/base/admin/schedule") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(Support.HeaderLogin.Name, "admin");
            app.Schedule.Add("17", "Mine", "2026-05-05T08:00:00Z");
            using var response = await app.Http.SendAsync(request, Cancel);
            var page = await response.Content.ReadAsStringAsync(Cancel);

            Assert.Contains($"""<form method="get" action="{home}" """, page);
            Assert.Contains($"""action="{home.TrimEnd('/')}/cancel?""", page);
        }
    }

    [Fact]
    public void What_is_interpolated_is_encoded_unless_it_is_HTML_already()
    {
        var inner = Markup.From($"<b>{"<i>"}</b>");

        Assert.Equal(
            "<p title=\"&quot;&#x27;&lt;&amp;\"><b>&lt;i&gt;</b>12</p>",
            Markup.From($"<p title=\"{"\"'<&"}\">{inner}{12}</p>").ToString()
        );
    }
}
