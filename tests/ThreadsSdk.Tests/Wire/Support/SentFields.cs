namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>What <c>fields</c> says when the caller names none: all that needs no further permission.</summary>
internal static class SentFields
{
    public const string Post = $"id,media_product_type,media_type,media_url,permalink,owner,{Texts},{Extras},{Spoilers},{Ghosts},{Author}";

    /// <summary>What <see cref="MediaFields.ForPost"/> asks for.</summary>
    public const string WholePost =
        "id,media_product_type,media_type,media_url,permalink,owner,"
        + $"{Texts},children{{id,media_type,media_url,permalink,timestamp,shortcode,thumbnail_url,alt_text}},{Related},alt_text,"
        + $"link_attachment_url,gif_url,{Poll},topic_tag,is_spoiler_media,text_entities,text_attachment,"
        + $"location_id,location{{{Location}}},allowlisted_country_codes,{Ghosts},{Conversation},hide_status,reply_audience,{Author}";

    public const string OwnPosts = Post;

    public const string ProfilePosts =
        $"id,media_product_type,media_type,media_url,permalink,{Texts},{Extras},{Spoilers},{Ghosts},{Author}";

    public const string Mentions = $"id,media_product_type,media_type,media_url,permalink,{Texts},{Extras},{Author}";

    public const string Search = $"id,media_product_type,media_type,media_url,permalink,{Texts},{Extras}";

    public const string GhostPosts =
        $"id,media_product_type,media_type,media_url,permalink,owner,{Texts},ghost_post_status,ghost_post_expiration_timestamp";

    public const string OwnReplies =
        $"id,media_product_type,media_type,media_url,permalink,{Texts},{Extras},{Conversation},reply_audience,{Author}";

    public const string Replies =
        $"id,media_product_type,media_type,media_url,permalink,{Texts},{Extras},{Conversation},hide_status,reply_audience,{Author}";

    public const string PendingReplies =
        $"id,media_product_type,media_type,media_url,permalink,{Texts},{Children},{Related},alt_text,gif_url,topic_tag,"
        + $"{Conversation},hide_status,reply_audience,reply_approval_status,{Author}";

    public const string Profile = "id,username,name,threads_profile_picture_url,threads_biography,is_verified,is_eligible_for_geo_gating";

    /// <summary>What <see cref="ProfileFields.ForOwnProfile"/> asks for.</summary>
    public const string WholeProfile =
        "id,username,name,threads_profile_picture_url,threads_biography,is_verified,"
        + "recently_searched_keywords,is_eligible_for_geo_gating";

    /// <summary>What <see cref="PublishingLimitFields.ForQuotaUsage"/> asks for.</summary>
    public const string AllQuotas =
        "quota_usage,config,reply_quota_usage,reply_config,delete_quota_usage,delete_config,"
        + "location_search_quota_usage,location_search_config";

    public const string Location = "id,name,address,city,country,latitude,longitude,postal_code";

    private const string Texts = "username,text,timestamp,shortcode,thumbnail_url";
    private const string Children = "children{id,media_type,media_url,permalink,thumbnail_url,alt_text,shortcode,timestamp}";
    private const string Related = "is_quote_post,quoted_post,reposted_post";
    private const string Extras = $"{Children},{Related},alt_text,link_attachment_url,gif_url,{Poll},topic_tag";
    private const string Spoilers = "is_spoiler_media,text_entities,text_attachment,allowlisted_country_codes";
    private const string Ghosts = "ghost_post_status,ghost_post_expiration_timestamp";
    private const string Author = "is_verified,profile_picture_url";
    private const string Conversation = "has_replies,is_reply,is_reply_owned_by_me,root_post,replied_to";

    private const string Poll =
        "poll_attachment{option_a,option_b,option_c,option_d,option_a_votes_percentage,option_b_votes_percentage,"
        + "option_c_votes_percentage,option_d_votes_percentage,total_votes,expiration_timestamp}";
}
