using Microsoft.AspNetCore.WebUtilities;
using ThreadsSdk.Auth;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>Users who remove the app, or want their data deleted.</summary>
public sealed class CallbackTests : WebhookTestBase
{
    [Fact]
    public async Task App_is_told_with_a_signed_request_that_a_user_has_removed_it()
    {
        Webhooks.DeauthorizeUri = App.Address;

        Simulator.Revoke(Ada);
        await Webhooks.WhenIdleAsync(Cancel);

        var received = Assert.Single(App.Posted);
        Assert.Equal("application/x-www-form-urlencoded", received.ContentType);
        var request = ThreadsSignedRequest.Parse(Signed(received), Simulator.App.Secret, TimeSpan.FromMinutes(1), Clock);
        Assert.Equal((Ada.Id, Clock.GetUtcNow()), (request.UserId, request.IssuedAt));
        Assert.Equal(
            (DeliveryKind.Deauthorization, DeliveryStatus.Delivered),
            (Webhooks.Deliveries[0].Kind, Webhooks.Deliveries[0].Status)
        );
    }

    [Fact]
    public async Task App_without_a_callback_is_not_told()
    {
        Simulator.Revoke(Ada);
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Empty(Webhooks.Deliveries);
        Assert.Throws<InvalidOperationException>(() => Simulator.RequestDataDeletion(Ada));
    }

    [Fact]
    public async Task Data_deletion_is_accepted_with_an_address_and_a_code()
    {
        Webhooks.DataDeletionUri = App.Address;
        App.Answer = _ => (200, """{"url":"https://you.example/deletion?id=7","confirmation_code":"seven"}""");

        Simulator.RequestDataDeletion(Ben);
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Equal(Ben.Id, ThreadsSignedRequest.Parse(Signed(Assert.Single(App.Posted)), Simulator.App.Secret).UserId);
        var delivery = Assert.Single(Webhooks.Deliveries);
        Assert.Equal(("seven", "https://you.example/deletion?id=7"), (delivery.DataDeletion?.ConfirmationCode, delivery.DataDeletion?.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("[]")]
    [InlineData("""{"url":"https://you.example/"}""")]
    [InlineData("""{"url":"/deletion","confirmation_code":"7"}""")]
    [InlineData("""{"url":"https://you.example/","confirmation_code":""}""")]
    public async Task Data_deletion_without_an_address_or_a_code_is_not_accepted(string body)
    {
        Webhooks.DataDeletionUri = App.Address;
        App.Answer = _ => (200, body);

        Simulator.RequestDataDeletion(Ben);
        await Webhooks.WhenIdleAsync(Cancel);

        var delivery = Assert.Single(Webhooks.Deliveries);
        Assert.Equal(DeliveryStatus.GivenUp, delivery.Status);
        Assert.Equal("The response has to be JSON with the texts url and confirmation_code.", Assert.Single(delivery.Attempts).Problem);
    }

    private static string Signed(Received received) => QueryHelpers.ParseQuery(received.Text)["signed_request"].ToString();
}
